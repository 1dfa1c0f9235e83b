/** Who did what to whose visit: written with the act, or on its own when the act was refused. */
package org.televisit.application.audit;
