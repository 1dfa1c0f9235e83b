package org.televisit.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Keeps the session cookie off plain http wherever people come over https. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (PublicAddress.secure()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
