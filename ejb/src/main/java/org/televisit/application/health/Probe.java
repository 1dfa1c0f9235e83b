package org.televisit.application.health;

/** Looks at one part that a node leans on. A look ends by itself within ten seconds and changes nothing there. */
public interface Probe {

    /** The part's name in reports: lower case, short, the same for ever. */
    String part();

    /** How it does at this moment; never throws. */
    Finding look();

    /**
     * What a look found.
     *
     * @param code why, for the log and the operator: lower case with hyphens, never an address or a secret; "" when well
     */
    record Finding(PartState state, String code) {

        /** It answers. */
        public static Finding up() {
            return new Finding(PartState.UP, "");
        }

        /** It is not used. */
        public static Finding off() {
            return new Finding(PartState.OFF, "");
        }

        /** Less goes without it. */
        public static Finding degraded(String code) {
            return new Finding(PartState.DEGRADED, code);
        }

        /** Nothing goes without it. */
        public static Finding down(String code) {
            return new Finding(PartState.DOWN, code);
        }
    }
}
