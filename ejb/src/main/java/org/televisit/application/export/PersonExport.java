package org.televisit.application.export;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.televisit.application.consent.ConsentService;
import org.televisit.application.consent.ConsentView;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.OpenedPage;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.domain.audit.AuditPlace;
import org.televisit.domain.shared.BusinessException;

/**
 * Writes all that is kept about a patient as one ZIP, piece by piece as it is read: each piece is asked of the service
 * that pages ask, by the same rules and in a transaction of its own. What cannot be read is named at the end and does
 * not keep the rest from coming. docs/export.md says what is where.
 */
@Dependent
public class PersonExport {

    private static final Logger LOG = Logger.getLogger(PersonExport.class);
    private static final int PAGE = 100;

    @Inject
    private ExportService service;

    @Inject
    private VisitExport visits;

    @Inject
    private ConsentService consents;

    @Inject
    private OpenedQueries opened;

    @Inject
    private SentMails mails;

    /**
     * Writes it; what it is written to stays open.
     *
     * @param language of the README
     * @throws IOException when whoever reads has gone
     */
    public void write(ExportGrant grant, Locale language, OutputStream out) throws IOException {
        Archive archive = new Archive(out);
        archive.add("README.txt", new ExportWords(language).readme());
        archive.add("person.json", person(service.person(grant.patientId())));
        for (String visit : grant.visits()) {
            try {
                visits.write(visit, archive);
            } catch (BusinessException refusal) {
                archive.lacks("visits/" + visit, refusal.reason());
            }
        }
        archive.add(
                "consents.json",
                PrettyJson.object()
                        .withAll("decisions", consents.of(grant.patientId()), PersonExport::decision)
                        .json());
        archive.add("mails.json", content -> mails(grant.patientId(), content));
        archive.add("opened.json", content -> opened(grant.patientId(), content));
        if (!archive.missing().isEmpty()) {
            LOG.warnf(
                    "%d parts of patient %s could not be handed out",
                    archive.missing().size(), grant.patientId());
            archive.add(
                    "missing.json",
                    PrettyJson.object()
                            .withAll("missing", archive.missing(), each -> PrettyJson.object()
                                    .with("file", each.file())
                                    .with("reason", each.reason()))
                            .json());
        }
        archive.finish();
    }

    private static jakarta.json.JsonObject person(ExportedPerson who) {
        return PrettyJson.object()
                .with("id", who.id())
                .with("givenName", who.givenName())
                .with("familyName", who.familyName())
                .with("birthDate", who.birthDate())
                .with("recordNumber", who.recordNumber())
                .with("email", who.email())
                .with("phone", who.phone())
                .with("language", who.language())
                .with("zone", who.zone())
                .with("verifiedAt", who.verifiedAt())
                .withAll("actingFor", who.proxies(), each -> PrettyJson.object()
                        .with("name", each.name())
                        .with("relation", each.relation())
                        .with("since", each.since())
                        .with("until", each.until()))
                .json();
    }

    private static PrettyJson decision(ConsentView each) {
        return PrettyJson.object()
                .with("visitId", each.visit())
                .with("purpose", each.purpose())
                .with("decision", each.decision())
                .with("at", each.at())
                .with("by", each.by())
                .with("textVersion", each.version())
                .with("language", each.language())
                .with("textSha256", each.sha256())
                .with("title", each.title())
                .with("text", each.body());
    }

    // six years of lines: written page by page
    private void opened(String patientId, OutputStream out) {
        try (JsonGenerator json =
                Json.createGeneratorFactory(PrettyJson.PRETTY).createGenerator(out, StandardCharsets.UTF_8)) {
            json.writeStartObject().writeStartArray("lines");
            AuditPlace before = null;
            do {
                OpenedPage page = opened.of(patientId, true, before, PAGE);
                page.lines().forEach(line -> json.write(line(line).json()));
                before = page.next();
            } while (before != null);
            json.writeEnd().writeEnd();
        }
    }

    private void mails(String patientId, OutputStream out) {
        try (JsonGenerator json =
                Json.createGeneratorFactory(PrettyJson.PRETTY).createGenerator(out, StandardCharsets.UTF_8)) {
            json.writeStartObject().writeStartArray("mails");
            Long before = null;
            do {
                SentMails.Page page = mails.page(patientId, before);
                page.mails().forEach(mail -> json.write(mail(mail).json()));
                before = page.next();
            } while (before != null);
            json.writeEnd().writeEnd();
        }
    }

    private static PrettyJson mail(SentMails.SentMail mail) {
        return PrettyJson.object()
                .with("sentAt", mail.sentAt())
                .with("status", mail.status())
                .with("kind", mail.kind())
                .with("to", mail.to())
                .with("language", mail.language())
                .with("visitId", mail.visitId())
                .with("subject", mail.subject())
                .with("text", mail.text());
    }

    private static PrettyJson line(OpenedLine line) {
        return PrettyJson.object()
                .with("at", line.at())
                .with("times", line.times())
                .with("who", line.who())
                .with("role", line.role())
                .with("own", line.own())
                .with("action", line.action())
                .with("refused", line.refused())
                .with("visitId", line.visitId())
                .with("reason", line.reason());
    }
}
