/** Who takes part: patients, practitioners, and the accounts they sign in with. */
package org.televisit.domain.person;
