package org.televisit.web.rating;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.rating.RatingService;
import org.televisit.application.rating.RatingView;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.rating.Opinion;
import org.televisit.domain.rating.Survey;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** The page after a visit: how long it was; the patient may rate it, the doctor is led to the next. */
@Named("after")
@RequestScoped
public class AfterBacking {

    private static final List<Integer> STARS = List.of(1, 2, 3, 4, 5);

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private RatingService ratings;

    @Inject
    private Reader reader;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private AppointmentView view;
    private AppointmentView next;
    private RatingView said;
    private Integer stars;
    private Opinion pictureAndSound;
    private Opinion easyToJoin;
    private Opinion concernMet;
    private String words;

    /** Being created is all it does: a visit one may not see becomes an error page. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        view = appointments.one(request.getParameter("id"));
        next = appointments.upcoming(2).stream()
                .filter(visit -> !visit.id().equals(view.id()))
                .findFirst()
                .orElse(null);
        if (isAsPatient()) {
            said = ratings.of(view.id()).orElse(null);
        }
        if (said != null) {
            stars = said.stars();
            pictureAndSound = said.survey().pictureAndSound();
            easyToJoin = said.survey().easyToJoin();
            concernMet = said.survey().concernMet();
            words = said.words();
        }
    }

    /** Keeps what the patient thinks. */
    public String rate() {
        ratings.rate(view.id(), stars == null ? 0 : stars, new Survey(pictureAndSound, easyToJoin, concernMet), words);
        notices.doneThenRedirect("after.rated");
        return "/visit/after.xhtml?faces-redirect=true&id=" + view.id();
    }

    /** Whether the reader is there as the patient, or for them. */
    public boolean isAsPatient() {
        return reader.isPatient()
                && !view.practitionerId().equals(reader.getVisitor().publicId());
    }

    /** Whether the reader is the visit's doctor, whom notes and prescriptions are left to do. */
    public boolean isWriter() {
        return reader.isDoctor()
                && view.practitionerId().equals(reader.getVisitor().publicId());
    }

    /** Whether it took place. */
    public boolean isHeld() {
        return view.status() == AppointmentStatus.FULFILLED;
    }

    /** Whether there is something to say, or to change. */
    public boolean isRateable() {
        return isAsPatient() && isHeld() && (said == null || said.changeable());
    }

    /** What was said before; null when nothing. */
    public RatingView getSaid() {
        return said;
    }

    /** The reader's next visit; null when there is none. */
    public AppointmentView getNext() {
        return next;
    }

    public AppointmentView getView() {
        return view;
    }

    public List<Integer> getAllStars() {
        return STARS;
    }

    public Opinion[] getOpinions() {
        return Opinion.values();
    }

    public Integer getStars() {
        return stars;
    }

    public void setStars(Integer stars) {
        this.stars = stars;
    }

    public Opinion getPictureAndSound() {
        return pictureAndSound;
    }

    public void setPictureAndSound(Opinion opinion) {
        pictureAndSound = opinion;
    }

    public Opinion getEasyToJoin() {
        return easyToJoin;
    }

    public void setEasyToJoin(Opinion opinion) {
        easyToJoin = opinion;
    }

    public Opinion getConcernMet() {
        return concernMet;
    }

    public void setConcernMet(Opinion opinion) {
        concernMet = opinion;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
