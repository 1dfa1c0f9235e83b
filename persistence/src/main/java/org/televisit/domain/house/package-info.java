/** Everybody's visits, for those who look after the whole house. */
package org.televisit.domain.house;
