-- What a body asks of rest is no fact of a post: it stands beside them in what a pick rests on.
UPDATE selection_pick SET basis = json_set(json_remove(basis, '$.post.workload'), '$.workload', json_extract(basis, '$.post.workload'))
WHERE json_type(basis, '$.post.workload') = 'object';
UPDATE selection_pick SET instead_basis = json_set(json_remove(instead_basis, '$.post.workload'), '$.workload', json_extract(instead_basis, '$.post.workload'))
WHERE json_type(instead_basis, '$.post.workload') = 'object';
