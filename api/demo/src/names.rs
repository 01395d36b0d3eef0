//! Names for people who do not exist.

pub(super) const FIRST: [&str; 40] = [
    "Aisha", "Alun", "Amara", "Angus", "Bethan", "Callum", "Carys", "Chidi", "Claire", "Dafydd", "David",
    "Deepa", "Eilidh", "Emma", "Farah", "Fergus", "Gareth", "Grace", "Hannah", "Ibrahim", "Isla", "James",
    "Joanna", "Kofi", "Leila", "Liam", "Mairi", "Marcus", "Megan", "Mohammed", "Niamh", "Oliver", "Priya",
    "Rhys", "Rosa", "Sanjay", "Siân", "Tomasz", "Wei", "Zainab",
];
pub(super) const LAST: [&str; 40] = [
    "Adeyemi",
    "Ahmed",
    "Baker",
    "Begum",
    "Bell",
    "Campbell",
    "Chan",
    "Clarke",
    "Cohen",
    "Davies",
    "Evans",
    "Ferguson",
    "Gill",
    "Green",
    "Hall",
    "Hughes",
    "Hussain",
    "Jones",
    "Kaur",
    "Kelly",
    "Khan",
    "Lewis",
    "MacLeod",
    "Martin",
    "Moore",
    "Morgan",
    "Murphy",
    "Nowak",
    "O’Neill",
    "Okafor",
    "Owen",
    "Patel",
    "Quinn",
    "Reid",
    "Roberts",
    "Shah",
    "Singh",
    "Taylor",
    "Walker",
    "Wilson",
];

/// A name for one of up to 1,600 people, each its own, with no run of one first or last name.
pub(super) fn name(number: usize) -> String {
    let last = (number * 7 + number / FIRST.len()) % LAST.len();
    format!("{} {}", FIRST[number % FIRST.len()], LAST[last])
}
