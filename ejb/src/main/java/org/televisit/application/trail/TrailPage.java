package org.televisit.application.trail;

import java.util.List;
import org.televisit.domain.audit.AuditPlace;

/**
 * One page of the trail, the newest line first.
 *
 * @param next hand this back to read on; null at the end
 */
public record TrailPage(List<TrailLine> lines, AuditPlace next) {}
