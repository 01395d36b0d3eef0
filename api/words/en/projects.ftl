# Projects: the list, a project, its posts.

projects-title = Projects
