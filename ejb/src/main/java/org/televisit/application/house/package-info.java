/** What admins see of the whole house: its day, what needs a hand, the visits to come. */
package org.televisit.application.house;
