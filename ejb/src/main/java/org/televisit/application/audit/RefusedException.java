package org.televisit.application.audit;

import jakarta.ejb.ApplicationException;
import org.televisit.domain.shared.BusinessException;

/**
 * A refusal that has been written to the audit trail. It does not roll back, so that the row stays: it is thrown
 * before anything else is written, and needs no second connection while the first is still held.
 */
@ApplicationException(rollback = false, inherited = true)
public class RefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    RefusedException(BusinessException refusal) {
        super(refusal.category(), refusal.reason(), refusal);
        about(refusal.particulars().toArray());
    }
}
