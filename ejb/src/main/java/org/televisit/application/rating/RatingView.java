package org.televisit.application.rating;

import java.time.Instant;
import org.televisit.domain.rating.Rating;
import org.televisit.domain.rating.Survey;

/**
 * A rating, without whose it is.
 *
 * @param stars 1 to 5
 * @param words null for none
 */
public record RatingView(int stars, Survey survey, String words, Instant ratedAt, boolean changeable) {

    static RatingView of(Rating rating, Instant now) {
        return new RatingView(
                rating.stars(), rating.survey(), rating.words(), rating.ratedAt(), rating.changeable(now));
    }
}
