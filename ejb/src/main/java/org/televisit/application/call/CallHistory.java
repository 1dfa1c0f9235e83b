package org.televisit.application.call;

import java.util.List;
import org.televisit.domain.call.HistoryKey;

/**
 * One page of the past, newest first.
 *
 * @param next hand this back to read on; null at the end
 */
public record CallHistory(List<CallSummaryView> calls, HistoryKey next) {}
