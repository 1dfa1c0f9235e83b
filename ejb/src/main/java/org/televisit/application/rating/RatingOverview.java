package org.televisit.application.rating;

import java.util.List;
import org.televisit.domain.rating.RatingFigures;

/** All ratings in two figures, and the newest of them. */
public record RatingOverview(RatingFigures figures, List<RatingView> newest) {}
