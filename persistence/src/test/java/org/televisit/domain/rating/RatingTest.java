package org.televisit.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class RatingTest {

    private static final Instant AFTER = Clinic.START.plusSeconds(1800);
    private static final Survey SURVEY = new Survey(Opinion.GOOD, Opinion.FAIR, null);

    @Parameter
    Database database;

    @Test
    void isKeptAndReadAgainAndCountsInTheFigures() {
        long before = figures().count();
        String id = rated(4, "Clear picture");

        Rating read = database.inTransaction(em -> new RatingRepository(em)
                .of(new AppointmentRepository(em).byPublicId(id).orElseThrow())
                .orElseThrow());

        assertThat(read.stars()).isEqualTo(4);
        assertThat(read.survey()).isEqualTo(SURVEY);
        assertThat(read.words()).isEqualTo("Clear picture");
        assertThat(figures().count()).isEqualTo(before + 1);
        assertThat(figures().average()).isBetween(1.0, 5.0);
        List<Rating> newest = database.inTransaction(em -> new RatingRepository(em).newest(null, 5));
        assertThat(newest).isNotEmpty();
    }

    @Test
    void areReadToTheOldestPageByPage() {
        rated(3, "first");
        rated(4, "second");
        rated(5, "third");
        List<Rating> all = newest(null, 1000);

        List<Rating> read = new ArrayList<>(newest(null, 2));
        while (read.size() < all.size()) {
            List<Rating> page = newest(
                    RatingKey.read(RatingKey.after(read.get(read.size() - 1)).text()), 2);
            assertThat(page).isNotEmpty();
            read.addAll(page);
        }

        assertThat(read)
                .extracting(Rating::id)
                .containsExactlyElementsOf(all.stream().map(Rating::id).toList());
        assertThat(RatingKey.read("nothing")).isNull();
        assertThat(RatingKey.read("yesterday_7")).isNull();
    }

    private List<Rating> newest(RatingKey before, int limit) {
        return database.inTransaction(em -> new RatingRepository(em).newest(before, limit));
    }

    private RatingFigures figures() {
        return database.inTransaction(em -> new RatingRepository(em).figures());
    }

    private String rated(int stars, String words) {
        String id = Clinic.storedVisit(database).publicId();
        database.doInTransaction(em -> {
            Appointment visit = new AppointmentRepository(em).byPublicId(id).orElseThrow();
            visit.fulfil(Channel.PHONE, null, AFTER);
            new RatingRepository(em).add(Rating.of(visit, stars, SURVEY, words, AFTER));
        });
        return id;
    }

    @Test
    void isOfAVisitThatTookPlaceAndHasStars() {
        refuses(() -> Rating.of(Clinic.booked(), 5, Survey.NONE, null, AFTER), "not-held");
        refuses(() -> Rating.of(held(), 0, Survey.NONE, null, AFTER), "stars-missing");
        refuses(() -> Rating.of(held(), 6, Survey.NONE, null, AFTER), "stars-missing");
        refuses(() -> Rating.of(held(), 5, Survey.NONE, "x".repeat(1001), AFTER), "note-too-long");
        assertThat(Rating.of(held(), 5, Survey.NONE, "  ", AFTER).words()).isNull();
    }

    @Test
    void mayBeChangedForADay() {
        Rating rating = Rating.of(held(), 2, Survey.NONE, null, AFTER);

        rating.change(
                3,
                SURVEY,
                "on second thoughts",
                AFTER.plus(Rating.CHANGEABLE_FOR).minusSeconds(1));

        assertThat(rating.stars()).isEqualTo(3);
        refuses(() -> rating.change(5, SURVEY, null, AFTER.plus(Rating.CHANGEABLE_FOR)), "rating-stands");
    }

    private static Appointment held() {
        Appointment visit = Clinic.booked();
        visit.fulfil(Channel.PHONE, null, AFTER);
        return visit;
    }

    private static void refuses(ThrowingCallable act, String reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
