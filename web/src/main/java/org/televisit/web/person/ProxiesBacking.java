package org.televisit.web.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.televisit.application.person.ProxyService;
import org.televisit.application.person.ProxyView;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** Who may act for a patient, as staff and the patient themselves see it: listed, ended, and invited by a link that is shown once. */
@Named("proxies")
@RequestScoped
public class ProxiesBacking {

    @Inject
    private ProxyService service;

    @Inject
    private Notices notices;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private ProxyRelation relation = ProxyRelation.PARENT;
    private String until;
    private String email;
    private String link;
    private List<ProxyView> all;

    /** Those who may act now. */
    public List<ProxyView> getAll() {
        if (all == null) {
            all = service.of(patient());
        }
        return all;
    }

    /** Makes a link for somebody who is to act. */
    public void invite() {
        link = service.invite(patient(), relation, end(), email).url();
        all = null;
        notices.done("patient.proxy.invited");
    }

    /** Ends the one that the button names. */
    public void end(String proxy) {
        service.end(proxy);
        all = null;
        notices.done("patient.proxy.ended");
    }

    /** As the other, of the one that the request names. */
    public void endNamed() {
        end(request.getParameter("proxy"));
    }

    private Instant end() {
        try {
            return until == null || until.isBlank()
                    ? null
                    : LocalDate.parse(until)
                            .plusDays(1)
                            .atStartOfDay(reader.zoneOr(ZoneId.of("UTC")))
                            .toInstant();
        } catch (DateTimeException e) {
            throw new BusinessException(Category.INVALID, "proxy-until-past", e);
        }
    }

    /** The patient whom the address names; on one's own page, which names none, oneself. */
    private String patient() {
        String named = request.getParameter("id");
        return named == null ? reader.getVisitor().publicId() : named;
    }

    public List<ProxyRelation> getRelations() {
        return List.of(ProxyRelation.values());
    }

    public ProxyRelation getRelation() {
        return relation;
    }

    public void setRelation(ProxyRelation relation) {
        this.relation = relation;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** The link just made, or null. */
    public String getLink() {
        return link;
    }
}
