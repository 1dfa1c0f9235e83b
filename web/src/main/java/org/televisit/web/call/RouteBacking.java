package org.televisit.web.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.televisit.application.call.CallRoute;
import org.televisit.application.call.CallRouteService;
import org.televisit.web.appointment.VisitBacking;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** On a visit's page its doctor and admins choose whether the call goes through the hospital's relay alone. */
@Named("route")
@RequestScoped
public class RouteBacking {

    @Inject
    private CallRouteService routes;

    @Inject
    private VisitBacking visit;

    @Inject
    private Reader reader;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private CallRoute route;

    /** Whether there is something to choose: before the visit is over, and unless the hospital has chosen for all. */
    public boolean isShown() {
        return !reader.isPatient() && visit.isJoinShown() && !route().relayAlways();
    }

    /** Whether this visit's call is restricted. */
    public boolean isRelayOnly() {
        return route().relayOnly();
    }

    /** As the request's {@code relayOnly} says. */
    public String choose() {
        String id = visit.getView().id();
        boolean only = Boolean.parseBoolean(request.getParameter("relayOnly"));
        routes.restrictToRelay(id, only);
        notices.doneThenRedirect(only ? "route.relay.done" : "route.any.done");
        return "/visit/detail.xhtml?faces-redirect=true&id=" + id;
    }

    private CallRoute route() {
        if (route == null) {
            route = routes.route(visit.getView().id());
        }
        return route;
    }
}
