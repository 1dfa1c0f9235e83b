package org.televisit.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.LostRace;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class SettingRepositoryTest {

    @Parameter
    Database database;

    private String named(String suffix) {
        String name = "televisit.test." + suffix + System.nanoTime();
        database.inTransaction(em -> {
            new SettingRepository(em).first(name, "PT20M", "ada", NOW);
            return null;
        });
        return name;
    }

    @Test
    void whatIsSetIsThereWithWhoSetItAndWhen() {
        String name = named("set");

        Setting stored = database.inTransaction(
                em -> new SettingRepository(em).named(name).orElseThrow());

        assertThat(stored.chosen()).isEqualTo("PT20M");
        assertThat(stored.changedBy()).isEqualTo("ada");
        assertThat(stored.changedAt()).isEqualTo(NOW);
        assertThat(stored.version()).isZero();
    }

    @Test
    void oneThatWentBackToItsDefaultStillTellsWhoDidThat() {
        String name = named("back");

        database.inTransaction(em -> {
            new SettingRepository(em).named(name).orElseThrow().change(null, "bob", NOW.plusSeconds(9));
            return null;
        });

        Setting stored = database.inTransaction(
                em -> new SettingRepository(em).named(name).orElseThrow());
        assertThat(stored.chosen()).isNull();
        assertThat(stored.changedBy()).isEqualTo("bob");
        assertThat(stored.version()).isEqualTo(1);
        assertThatThrownBy(() -> stored.requireVersion(0)).isInstanceOf(BusinessException.class);
    }

    @Test
    void ofTwoWhoSetARuleFirstTheDatabaseRefusesOne() {
        String name = named("race");

        assertThatThrownBy(() -> database.inTransaction(em -> {
                    SettingRepository settings = new SettingRepository(em);
                    settings.first(name, "PT25M", "bob", NOW);
                    settings.flush();
                    return null;
                }))
                .matches(LostRace::isBehind);
    }

    @Test
    void whatNobodyEverChangedIsNotThere() {
        assertThat(database.<Boolean>inTransaction(em ->
                        new SettingRepository(em).named("televisit.nothing").isPresent()))
                .isFalse();
    }
}
