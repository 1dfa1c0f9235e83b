package org.televisit.web.quality;

import java.util.Locale;

/** An axis from 0 to a number that reads well, drawn from the bottom up on a height of 100. */
record Scale(double top) {

    private static final double[] STEPS = {1, 2, 4, 5, 10};

    /** The least that reads well and has room for this, at least {@code least}. */
    static Scale over(double highest, double least) {
        double wanted = Math.max(highest, least);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * power >= wanted) {
                return new Scale(step * power);
            }
        }
        return new Scale(10 * power);
    }

    /** How high something stands, 0 to 100. */
    double height(double value) {
        return 100 * value / top;
    }

    /** Half of the top, for the line in the middle. */
    double middle() {
        return top / 2;
    }

    /** A coordinate as SVG has it. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
