/** Who did what to what of whose, when, from where, and whether they were let (REQUIREMENTS S1). */
package org.televisit.domain.audit;
