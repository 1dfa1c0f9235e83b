/** The ledger of payments, and what other systems are to be told of them. */
package org.televisit.domain.payment;
