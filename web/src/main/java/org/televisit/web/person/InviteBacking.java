package org.televisit.web.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;
import org.televisit.application.person.InvitationService;
import org.televisit.application.person.InvitationView;
import org.televisit.domain.person.InvitationKind;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Words;

/** An invitation, to be looked at and accepted by a button: a mail scanner that follows the link changes nothing. */
@Named("invite")
@RequestScoped
public class InviteBacking {

    @Inject
    private InvitationService invitations;

    @Inject
    private Reader reader;

    @Inject
    private Words words;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private InvitationView invitation;
    private String refusal;

    /** Being created is all it does: before the page is drawn. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        try {
            if (!reader.isPatient()) {
                throw new BusinessException(Category.FORBIDDEN, "invitation-staff");
            }
            invitation = invitations.preview(InvitationCookie.token(request));
        } catch (BusinessException closed) {
            refusal = closed.reason();
        }
    }

    /** Whether it can be accepted. */
    public boolean isGood() {
        return invitation != null;
    }

    /** Why not; null when it can. */
    public String getRefusal() {
        return refusal;
    }

    /** What accepting it does. */
    public String getLead() {
        return invitation.kind() == InvitationKind.RECORD
                ? words.with("invite.lead", invitation.patientName())
                : words.with("invite.lead.proxy", invitation.patientName());
    }

    /** Accepts it. */
    public String accept() {
        String record = invitations.accept(InvitationCookie.token(request));
        InvitationCookie.clear(request, Faces.getResponse());
        if (invitation.kind() == InvitationKind.RECORD) {
            reader.getVisitor().hasRecord(request, record);
            notices.doneThenRedirect("invite.accepted");
        } else {
            notices.doneThenRedirect("invite.acceptedProxy");
        }
        return "/patient/home.xhtml?faces-redirect=true";
    }
}
