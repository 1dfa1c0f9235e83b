package org.televisit.web.fhir;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.security.RefusalService;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.TooOftenException;
import org.televisit.web.page.Causes;
import org.televisit.web.security.Bearer;
import org.televisit.web.security.PersonRate;
import org.televisit.web.security.PublicAddress;
import org.televisit.web.security.Scope;

/**
 * FHIR's RESTful interface (https://hl7.org/fhir/R4/http.html): finds out what is asked, has it done, and writes what
 * came of it. It is a servlet of ours because all there is to do is a dozen lines, and so the sign-in, the filters and the
 * caller's identity are those of pages and REST.
 */
@WebServlet("/fhir/*")
public class FhirServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    @Inject
    @Any
    private transient Instance<FhirProvider> providers;

    @Inject
    private transient AppointmentDesk desk;

    @Inject
    private transient FhirJson json;

    @Inject
    private transient Outcomes outcomes;

    @Inject
    private transient RefusalService refusals;

    @Inject
    private transient PersonRate rate;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getCharacterEncoding() == null) {
            // a form that does not say so is not in the servlet's own Latin 1
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        int wait = rate.secondsToWait(request.getUserPrincipal());
        if (wait > 0) {
            response.setIntHeader("Retry-After", wait);
            json.write(response, TOO_MANY, outcomes.of(TOO_MANY, null));
            return;
        }
        FhirCall call = FhirCall.of(request);
        try {
            if (!FhirJson.accepted(request)) {
                throw FhirRefusal.format();
            }
            answer(call, response);
        } catch (RuntimeException thrown) {
            if (Causes.root(thrown) instanceof TooOftenException early) {
                response.setIntHeader("Retry-After", early.seconds());
            }
            Outcomes.Refusal refusal = outcomes.of(thrown, call.writes(), call.named());
            json.write(response, refusal.status(), refusal.outcome());
        }
    }

    private void answer(FhirCall call, HttpServletResponse response) throws IOException {
        if (call.isMetadata()) {
            json.write(response, HttpServletResponse.SC_OK, Capabilities.of(base(), all()));
            return;
        }
        FhirProvider provider = provider(call.type());
        demand(call.writes() ? Scope.WRITE : provider.scope(), call, response);
        if (call.isSearch()) {
            search(provider, call, response);
        } else if (call.is("GET", 2)) {
            found(call, response, HttpServletResponse.SC_OK, provider.read(call.id()));
        } else if (isOfAppointments(call, "POST", 1)) {
            create(call, response);
        } else if (isOfAppointments(call, "PUT", 2)) {
            update(call, response);
        } else {
            throw FhirRefusal.interaction();
        }
    }

    private void demand(Scope needed, FhirCall call, HttpServletResponse response) {
        HttpServletRequest request = call.request();
        if (Bearer.lacks(needed, request.getUserPrincipal(), request::isUserInRole)) {
            refusals.scopeMissing(call.named());
            response.setHeader("WWW-Authenticate", Bearer.challenge(needed));
            throw new BusinessException(Category.FORBIDDEN, "scope-missing").about(needed.text());
        }
    }

    private static boolean isOfAppointments(FhirCall call, String method, int segments) {
        return call.is(method, segments) && call.type().equals("Appointment");
    }

    private void search(FhirProvider provider, FhirCall call, HttpServletResponse response) throws IOException {
        SearchWish wish = SearchWish.of(
                call.request().getParameterMap(), provider.searchParams(), call.prefers("handling=strict"));
        SearchPage page = wish.ids() == null ? provider.search(wish) : SearchPage.whole(known(provider, wish.ids()));
        json.write(response, HttpServletResponse.SC_OK, Bundles.of(base(), provider.type(), wish, page));
    }

    // what there is not is not found; what is another's is refused as when it is read
    private static List<Resource> known(FhirProvider provider, List<String> ids) {
        List<Resource> known = new ArrayList<>();
        for (String id : ids) {
            try {
                known.add(provider.read(id));
            } catch (BusinessException refusal) {
                if (refusal.category() != Category.NOT_FOUND) {
                    throw refusal;
                }
            }
        }
        return known;
    }

    private void create(FhirCall call, HttpServletResponse response) throws IOException {
        Appointment booked = desk.create(json.read(call.request(), Appointment.class));
        response.setHeader("Location", base() + "/Appointment/" + booked.getIdPart());
        found(call, response, HttpServletResponse.SC_CREATED, booked);
    }

    private void update(FhirCall call, HttpServletResponse response) throws IOException {
        Appointment sent = json.read(call.request(), Appointment.class);
        if (!call.id().equals(sent.getIdPart())) {
            throw FhirRefusal.body();
        }
        found(call, response, HttpServletResponse.SC_OK, desk.update(call.id(), sent, call.expectedVersion()));
    }

    private void found(FhirCall call, HttpServletResponse response, int status, Resource resource) throws IOException {
        if (resource.getMeta().hasVersionId()) {
            response.setHeader("ETag", "W/\"" + resource.getMeta().getVersionId() + "\"");
        }
        if (call.writes() && call.prefers("return=minimal")) {
            response.setStatus(status);
            return;
        }
        json.write(response, status, resource);
    }

    private FhirProvider provider(String type) {
        return providers.stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow(() -> FhirRefusal.type(type));
    }

    private List<FhirProvider> all() {
        return providers.stream()
                .sorted(Comparator.comparing(FhirProvider::type))
                .toList();
    }

    private static String base() {
        return PublicAddress.of("/fhir");
    }
}
