package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "HYT00", "23505"})
    void a_deadlock_or_a_lost_race_is_no_fault_of_ours(String state) {
        SQLException database = new SQLException("deadlock detected", state);
        Throwable lost = new EJBException("rolled back", new PersistenceException("flush", database));

        assertThat(Causes.root(lost))
                .isInstanceOfSatisfying(BusinessException.class, stale -> assertThat(stale.reason())
                        .isEqualTo("stale"));
    }

    @Test
    void what_else_a_database_says_is_a_fault() {
        RuntimeException fault = new PersistenceException("flush", new SQLException("no such table", "42P01"));

        assertThat(Causes.root(new EJBException("rolled back", fault))).isSameAs(fault);
    }

    @Test
    void a_missing_role_is_not_looked_through() {
        EJBAccessException refused = new EJBAccessException("no");
        refused.initCause(new IllegalStateException("inside"));

        assertThat(Causes.root(refused)).isSameAs(refused);
    }
}
