# Drafted by a machine; awaiting review by a Welsh speaker.
# Prosiectau: y rhestr, prosiect, ei swyddi.

projects-title = Prosiectau
