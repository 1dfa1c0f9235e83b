package org.televisit.application.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.televisit.application.security.LogoutTokens.SignedOutThere;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.LostRace;

/**
 * What the identity provider tells us behind the browsers' backs: somebody was signed out there (OpenID Connect
 * Back-Channel Logout 1.0, REQUIREMENTS I1). The provider does not sign in: its signature says who it is.
 */
@Stateless
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackChannelLogout {

    @Inject
    private LogoutTokens tokens;

    @Inject
    private LogoutLedger ledger;

    @Inject
    private UnknownCallers strangers;

    /**
     * Ends what the person has here, if the token is believed and new.
     *
     * @param token null when none came
     * @throws BusinessException INVALID logout-token, logout-token-again; UNAVAILABLE sign-in-unavailable
     */
    public void obey(String token) {
        SignedOutThere signedOut = token == null ? null : tokens.read(token).orElse(null);
        if (signedOut == null) {
            throw refused("unknown", "logout-token");
        }
        if (!isFirst(signedOut)) {
            throw refused(signedOut.subject(), "logout-token-again");
        }
    }

    private boolean isFirst(SignedOutThere signedOut) {
        try {
            return ledger.obey(signedOut);
        } catch (EJBException failure) {
            if (LostRace.isBehind(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private BusinessException refused(String subject, String reason) {
        String address = ClientAddress.current();
        if (strangers.leaveALine("logout", address)) {
            ledger.refused(subject, reason, address);
        }
        return new BusinessException(Category.INVALID, reason);
    }
}
