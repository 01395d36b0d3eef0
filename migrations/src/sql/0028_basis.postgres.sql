-- What a body asks of rest is no fact of a post: it stands beside them in what a pick rests on.
UPDATE selection_pick SET basis = jsonb_set(basis #- '{post,workload}', '{workload}', basis #> '{post,workload}')
WHERE jsonb_typeof(basis #> '{post,workload}') = 'object';
UPDATE selection_pick SET instead_basis = jsonb_set(instead_basis #- '{post,workload}', '{workload}', instead_basis #> '{post,workload}')
WHERE jsonb_typeof(instead_basis #> '{post,workload}') = 'object';
