package org.televisit.domain.call;

/** A call's quality in a word, by the categories of speech quality of ITU-T G.109: R from 80, 70 and 60 on. */
public enum QualityWord {
    GOOD(4.03),
    FAIR(3.60),
    POOR(3.10),
    BAD(1.0);

    private final double from;

    QualityWord(double from) {
        this.from = from;
    }

    /** @param meanOpinionScore 1.0 to 4.5, or null when nothing was measured; then there is no word */
    public static QualityWord of(Double meanOpinionScore) {
        if (meanOpinionScore == null) {
            return null;
        }
        for (QualityWord word : values()) {
            if (meanOpinionScore >= word.from) {
                return word;
            }
        }
        return BAD;
    }
}
