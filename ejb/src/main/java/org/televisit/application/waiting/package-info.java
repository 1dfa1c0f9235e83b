/** The waiting list: who would rather come earlier, and what they are offered. */
package org.televisit.application.waiting;
