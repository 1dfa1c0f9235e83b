package org.televisit.web.security;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;

/**
 * Stands before the server's own sign-in, which comes before any filter, and refuses what must not get that far.
 *
 * <p>Who asks for a name that is not ours is not answered (421): the server would put that name into the addresses that it
 * sends people to, the one at the identity provider included. What balancers and monitors
 * ask leads nowhere, and they call a node by whatever name it has among them.
 *
 * <p>A request that another server may read in another way is refused too, where Undertow itself is lenient: it takes every
 * transfer coding for chunked, and controls within a header for text. The connection ends with it, so that nothing
 * hidden behind it is read.
 */
public final class RequestGate implements ServletExtension {

    private static final int MISDIRECTED = 421;
    private static final int DELETE = 0x7F;
    private static final Set<String> FOR_MONITORS = Set.of("/health/live", "/health/ready", "/metrics");

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        OwnNames names = PublicAddress.names();
        HandlerWrapper gate = next -> exchange -> {
            int refusal = refusal(names, exchange);
            if (refusal == StatusCodes.OK) {
                next.handleRequest(exchange);
            } else {
                exchange.setPersistent(false);
                exchange.setStatusCode(refusal);
                exchange.endExchange();
            }
        };
        deployment.addOuterHandlerChainWrapper(gate);
    }

    private static int refusal(OwnNames names, HttpServerExchange exchange) {
        List<String> hosts = exchange.getRequestHeaders().contains(Headers.HOST)
                ? List.copyOf(exchange.getRequestHeaders().get(Headers.HOST))
                : List.of();
        if (twoWays(exchange.getRequestHeaders())) {
            return StatusCodes.BAD_REQUEST;
        }
        if (FOR_MONITORS.contains(exchange.getRelativePath())) {
            return StatusCodes.OK;
        }
        if (!OwnNames.wellFormed(hosts)) {
            return StatusCodes.BAD_REQUEST;
        }
        InetSocketAddress reachedAt = exchange.getConnection().getLocalAddress(InetSocketAddress.class);
        boolean ours = names.ours(hosts.get(0), reachedAt == null ? null : reachedAt.getAddress());
        return ours ? StatusCodes.OK : MISDIRECTED;
    }

    private static boolean twoWays(HeaderMap headers) {
        String coding = headers.getFirst(Headers.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            return true;
        }
        for (HeaderValues header : headers) {
            for (String value : header) {
                if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == DELETE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
