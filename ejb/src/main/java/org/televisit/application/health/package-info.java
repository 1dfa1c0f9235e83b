/** Whether this node and what it leans on answer (REQUIREMENTS O1). */
package org.televisit.application.health;
