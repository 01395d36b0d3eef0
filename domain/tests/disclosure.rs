//! What is told of counts, and what it gives away: every table of a small size is tried, by somebody who knows the
//! rule and how many people there are in each stage.

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use callup_domain::disclosure::{BASE, Group, LEAST, told};
use proptest::prelude::*;
use std::collections::HashMap;

/// What is told of each stage.
type Shown = Vec<Option<Vec<u32>>>;

fn group(people: u32, counts: &[u32]) -> Group {
    Group { people, counts: counts.to_vec() }
}

#[test]
fn counts_are_rounded_and_few_are_not_told() {
    let cases: [(&str, Vec<Group>, Shown); 7] = [
        ("nobody", vec![group(0, &[0, 0])], vec![None]),
        ("too few", vec![group(60, &[5, 4])], vec![None]),
        ("to the nearest", vec![group(60, &[8, 7, 2])], vec![Some(vec![10, 5, 0])]),
        ("down, where there are no more people", vec![group(16, &[8, 8])], vec![Some(vec![5, 5])]),
        (
            "each by itself",
            vec![group(60, &[21, 13]), group(30, &[8, 7])],
            vec![Some(vec![30, 20]), Some(vec![10, 5])],
        ),
        (
            "few who came further",
            vec![group(60, &[21, 13]), group(9, &[2, 2])],
            vec![Some(vec![25, 15]), None],
        ),
        ("few who did not", vec![group(4, &[2, 2]), group(60, &[21, 13])], vec![Some(vec![25, 15]), None]),
    ];
    for (name, groups, expected) in cases {
        assert_eq!(told(&groups), expected, "{name}");
    }
}

#[test]
fn few_between_two_stages_are_shown_with_the_outer() {
    let groups = [group(50, &[20, 20]), group(5, &[2, 2]), group(50, &[20, 20])];
    assert_eq!(told(&groups), [Some(vec![40, 40]), None, Some(vec![20, 20])]);
}

/// Every way to put up to `most` answers into so many counts, `LEAST` or more where `enough`.
fn tables(cells: usize, most: u32) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    for _ in 0..cells {
        all = all
            .into_iter()
            .flat_map(|table: Vec<u32>| {
                let left = most - table.iter().sum::<u32>();
                (0..=left).map(move |count| [table.clone(), vec![count]].concat())
            })
            .collect();
    }
    all
}

/// For each thing that is told, with the numbers of people: which values each count of each stage can have.
type Possible = HashMap<(Vec<u32>, Shown), Vec<Vec<u64>>>;

fn note(possible: &mut Possible, groups: &[Group], shown: Shown) {
    let people = groups.iter().map(|group| group.people).collect();
    let cells = groups[0].counts.len();
    let seen = possible.entry((people, shown)).or_insert_with(|| vec![vec![0; cells]; groups.len() * 2]);
    let mut sum = vec![0; cells];
    for (stage, group) in groups.iter().enumerate().rev() {
        for (cell, count) in group.counts.iter().enumerate() {
            sum[cell] += count;
            seen[stage][cell] |= 1_u64 << sum[cell];
            // The people between one stage and the next, too.
            seen[groups.len() + stage][cell] |= 1_u64 << count;
        }
    }
}

/// Counts from 1 to 4 that can be told for certain, though something is told.
fn given_away(possible: &Possible) -> Vec<String> {
    let few: Vec<u64> = (1..BASE).map(|count| 1_u64 << count).collect();
    let told = possible.iter().filter(|((_, shown), _)| shown.iter().any(Option::is_some));
    let certain = told.filter(|(_, seen)| seen.iter().flatten().any(|values| few.contains(values)));
    certain.map(|(told, seen)| format!("{told:?}: {seen:?}")).collect()
}

#[test]
fn nobody_works_out_a_small_count_of_one_stage() {
    for (cells, most) in [(2, 30), (3, 20), (5, 13)] {
        let mut possible = Possible::new();
        for people in 0..=most {
            for counts in tables(cells, people) {
                let groups = [group(people, &counts)];
                note(&mut possible, &groups, told(&groups));
            }
        }
        assert!(possible.keys().any(|(_, shown)| shown[0].is_some()), "{cells}");
        let found = given_away(&possible);
        assert!(found.is_empty(), "{cells}: {found:#?}");
    }
}

/// Every table of two stages with so many people in each group, whoever of them answered.
fn two_stages(cells: usize, outer: &[u32], inner: &[u32]) -> Possible {
    let mut possible = Possible::new();
    for out in outer {
        for inn in inner {
            for one in tables(cells, *out) {
                for other in tables(cells, *inn) {
                    let groups = [group(*out, &one), group(*inn, &other)];
                    note(&mut possible, &groups, told(&groups));
                }
            }
        }
    }
    possible
}

#[test]
fn nobody_works_out_a_small_count_by_taking_stages_from_each_other() {
    let wide: Vec<u32> = (0..=14).collect();
    for (cells, outer, inner) in [(2, &wide[..], &wide[..]), (3, &[1, 3, 10, 12][..], &[2, 10, 11][..])] {
        let possible = two_stages(cells, outer, inner);
        assert!(possible.keys().any(|(_, shown)| shown.iter().all(Option::is_some)), "{cells}");
        let found = given_away(&possible);
        assert!(
            found.is_empty(),
            "{cells}: {} of {}: {:#?}",
            found.len(),
            possible.len(),
            &found[..found.len().min(3)]
        );
    }
}

/// The tests above find what a rule gives away: here one that shows totals that were rounded apart.
#[test]
fn totals_that_are_rounded_apart_would_give_small_counts_away() {
    let mut possible = Possible::new();
    let nearest = |count: u32| (count + 2) / 5 * 5;
    for counts in tables(4, 14) {
        let total: u32 = counts.iter().sum();
        if total >= LEAST {
            let mut shown: Vec<u32> = counts.iter().map(|count| nearest(*count)).collect();
            shown.push(nearest(total));
            note(&mut possible, &[group(0, &counts)], vec![Some(shown)]);
        }
    }
    assert!(!given_away(&possible).is_empty());
}

/// And one that rounds each stage by itself, whoever is between two.
#[test]
fn stages_that_are_rounded_apart_would_give_small_counts_away() {
    let mut possible = Possible::new();
    let all = tables(2, 12);
    for outer in &all {
        for inner in &all {
            let (out, inn): (u32, u32) = (outer.iter().sum(), inner.iter().sum());
            if inn < LEAST || out > 4 {
                continue;
            }
            let whole: Vec<u32> = outer.iter().zip(inner).map(|(one, other)| one + other).collect();
            let round = |counts: &[u32]| Some(counts.iter().map(|count| (count + 2) / 5 * 5).collect());
            note(&mut possible, &[group(out, outer), group(inn, inner)], vec![round(&whole), round(inner)]);
        }
    }
    assert!(!given_away(&possible).is_empty());
}

fn any_groups() -> impl Strategy<Value = Vec<Group>> {
    (2_usize..7, 1_usize..5).prop_flat_map(|(cells, stages)| {
        let one = (0_u32..20, prop::collection::vec(0_u32..40, cells))
            .prop_map(|(silent, counts)| Group { people: counts.iter().sum::<u32>() + silent, counts });
        prop::collection::vec(one, stages)
    })
}

proptest! {
    #[test]
    fn whatever_is_told_is_a_multiple_and_never_small(groups in any_groups()) {
        let shown = told(&groups);
        prop_assert_eq!(shown.len(), groups.len());
        for counts in shown.iter().flatten() {
            prop_assert!(counts.iter().all(|count| count % BASE == 0));
            prop_assert!(counts.iter().sum::<u32>() >= LEAST);
        }
        // Further in there are no more, and who is taken away is no small group either.
        let told: Vec<&Vec<u32>> = shown.iter().flatten().collect();
        for pair in told.windows(2) {
            let between: Vec<u32> = pair[0].iter().zip(pair[1]).map(|(outer, inner)| outer - inner).collect();
            prop_assert!(between.iter().sum::<u32>() >= LEAST);
        }
        // Whoever is shown at all is shown in the whole.
        prop_assert!(shown[0].is_some() || shown.iter().all(Option::is_none));
    }

    #[test]
    fn what_is_told_is_near_the_truth(groups in any_groups()) {
        for (stage, counts) in told(&groups).iter().enumerate() {
            let Some(counts) = counts else { continue };
            let most = u32::try_from(groups.len() - stage).expect("few") * (BASE - 1);
            for (cell, count) in counts.iter().enumerate() {
                let truth: u32 = groups[stage..].iter().map(|group| group.counts[cell]).sum();
                prop_assert!(truth.abs_diff(*count) <= most, "{truth} {count}");
            }
        }
    }
}
