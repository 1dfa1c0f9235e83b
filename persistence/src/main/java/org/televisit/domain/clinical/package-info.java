/** What a doctor writes down of a visit: notes and prescriptions (REQUIREMENTS K1, K2). All of it is kept sealed. */
package org.televisit.domain.clinical;
