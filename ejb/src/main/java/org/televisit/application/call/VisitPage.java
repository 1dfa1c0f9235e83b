package org.televisit.application.call;

import java.util.List;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.call.VisitLine;

/**
 * Some visits, the latest start first.
 *
 * @param next hand this back to read on; null at the end
 */
public record VisitPage(List<VisitLine> visits, HistoryKey next) {

    public VisitPage {
        visits = List.copyOf(visits);
    }
}
