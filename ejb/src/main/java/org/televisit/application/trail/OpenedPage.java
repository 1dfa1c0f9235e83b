package org.televisit.application.trail;

import java.util.List;
import org.televisit.domain.audit.AuditPlace;

/**
 * One page of what was done with a patient's record, the latest first.
 *
 * @param next hand this back to read on; null at the end
 */
public record OpenedPage(List<OpenedLine> lines, AuditPlace next) {}
