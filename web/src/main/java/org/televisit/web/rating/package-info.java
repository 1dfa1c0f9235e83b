/** Pages after a visit: what it was, what the patient thought of it, what comes next. */
package org.televisit.web.rating;
