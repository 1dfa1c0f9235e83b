package org.televisit.domain.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.PublicIds;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class DataKeyRepositoryTest {

    @Parameter
    Database database;

    // other tests of this database may run before and after: names of our own
    private final String first = PublicIds.next();
    private final String second = PublicIds.next();
    private final KeyRing ring = KeyRing.of(first);
    private Patient maria;

    @BeforeEach
    void somebody() {
        maria = Clinic.patient(database);
    }

    private <T> T keys(Function<DataKeyRepository, T> work) {
        return database.inTransaction(em -> work.apply(new DataKeyRepository(em)));
    }

    private String made(Patient of) {
        return keys(keys -> keys.save(DataKey.made(of, ring, NOW)).publicId());
    }

    @Test
    void theFirstThatIsNotShreddedIsInUse() {
        String one = made(maria);
        String two = made(maria);

        assertThat(inUse(maria)).isEqualTo(one);
        keys(keys -> {
            keys.byPublicId(one).orElseThrow().shred(NOW);
            return null;
        });
        assertThat(inUse(maria)).isEqualTo(two);
        List<DataKey> left = keys(keys -> keys.allInUse(maria));
        assertThat(left).hasSize(1);
        Instant shredded = keys(keys -> keys.byPublicId(one).orElseThrow().shreddedAt());
        assertThat(shredded).isEqualTo(NOW);
    }

    private String inUse(Patient of) {
        return keys(keys -> keys.inUse(of).orElseThrow().publicId());
    }

    @Test
    void thoseThatAnOlderMasterKeyWrapsAreFoundUntilNoneIsLeft() {
        made(maria);
        made(maria);
        ring.add(second);

        int found = keys(keys -> {
            var older = keys.notWrappedBy(second, 10_000).stream()
                    .filter(key -> key.masterKey().equals(first))
                    .toList();
            older.forEach(key -> key.rewrap(ring));
            return older.size();
        });

        assertThat(found).isEqualTo(2);
        List<DataKey> others = keys(keys -> keys.notWrappedBy(second, 10_000));
        assertThat(others).noneMatch(key -> key.masterKey().equals(first));
        List<DataKey> ofEach = keys(DataKeyRepository::oneOfEachMaster);
        assertThat(ofEach).filteredOn(key -> key.masterKey().equals(second)).hasSize(1);
    }

    @Test
    void theKeysOfOneRecordBecomeTheOthers() {
        String one = made(maria);
        Patient into = Clinic.patient(database);

        keys(keys -> {
            keys.move(maria, into);
            return null;
        });

        assertThat(inUse(into)).isEqualTo(one);
        Optional<DataKey> hers = keys(keys -> keys.inUse(maria));
        assertThat(hers).isEmpty();
    }

    @Test
    void theDatabaseKeepsNoKeyThatIsShreddedAndNoneWithoutAKeyThatIsNot() {
        String one = made(maria);

        assertThatThrownBy(() -> database.doInTransaction(
                        em -> em.createNativeQuery("update data_key set wrapped = null where public_id = :id")
                                .setParameter("id", one)
                                .executeUpdate()))
                .rootCause()
                .hasMessageMatching("(?is).*data_key_shredded.*");
    }
}
