/** How messages about payments reach other systems. */
package org.televisit.infrastructure.payment;
