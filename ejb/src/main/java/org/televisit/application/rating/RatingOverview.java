package org.televisit.application.rating;

import java.util.List;
import org.televisit.domain.rating.RatingFigures;
import org.televisit.domain.rating.RatingKey;

/**
 * All ratings in two figures, and a page of them, the newest first.
 *
 * @param next hand this back to read on; null at the end
 */
public record RatingOverview(RatingFigures figures, List<RatingView> page, RatingKey next) {}
