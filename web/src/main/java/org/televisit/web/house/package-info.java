/** The whole house as admins see it: its day, what needs a hand, the visits to come. */
package org.televisit.web.house;
