/** What balancers and monitors ask. */
package org.televisit.web.health;
