package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

class CausesTest {

    private final BusinessException refusal = new BusinessException(Category.CONFLICT, "slot-taken");

    @Test
    void a_refusal_is_found_behind_what_the_tiers_wrap_around_it() {
        assertThat(Causes.root(new FacesException(new ELException(refusal)))).isSameAs(refusal);
        assertThat(Causes.root(new EJBException("wrapped", refusal))).isSameAs(refusal);
    }

    @Test
    void a_lost_optimistic_lock_is_said_as_the_refusal_it_is() {
        Throwable lost = new EJBTransactionRolledbackException("rolled back", new OptimisticLockException("row"));

        assertThat(Causes.root(lost)).isInstanceOfSatisfying(BusinessException.class, stale -> {
            assertThat(stale.category()).isEqualTo(Category.CONFLICT);
            assertThat(stale.reason()).isEqualTo("stale");
        });
    }

    @Test
    void a_missing_role_is_not_looked_through() {
        EJBAccessException refused = new EJBAccessException("no");
        refused.initCause(new IllegalStateException("inside"));

        assertThat(Causes.root(refused)).isSameAs(refused);
    }
}
