/** Receiving, waiting for, forgiving and giving back what visits cost. */
package org.televisit.application.payment;
