package org.televisit.application.payment;

/** What became of a provider's word that money came. */
enum ReceiptOutcome {
    /** It is paid now. */
    ACCEPTED(null),
    /** It was told before. */
    KNOWN(null),
    /** The visit can't take place any more: the money is to be given back. */
    REFUND_DUE(null),
    /** Another amount or currency than is due. */
    MISMATCHED("payment-mismatch"),
    /** Nothing was due, or no more. */
    SURPLUS("payment-not-due"),
    /** No visit has that reference. */
    UNMATCHED("payment-unknown");

    private final String refusal;

    ReceiptOutcome(String refusal) {
        this.refusal = refusal;
    }

    /** The reason code of the refusal; null when it was accepted. */
    String refusal() {
        return refusal;
    }
}
