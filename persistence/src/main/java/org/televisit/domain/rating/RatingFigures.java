package org.televisit.domain.rating;

/**
 * What all ratings come to, without a name.
 *
 * @param count how many
 * @param average 1 to 5; null when there are none
 */
public record RatingFigures(long count, Double average) {}
