/** Papers as PDF/A, to be kept for years and checked by whoever holds them. */
package org.televisit.infrastructure.paper;
