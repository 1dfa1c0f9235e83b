/** The ledger of payments. */
package org.televisit.domain.payment;
