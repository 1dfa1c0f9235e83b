package org.televisit.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** The page of all components and their states, for who builds pages; it is there in the demonstration alone. */
@Named("living")
@RequestScoped
public class LivingBacking {

    private final boolean demo;

    private String typed;

    /** For the container. */
    protected LivingBacking() {
        this(false);
    }

    /** Whether this is the demonstration. */
    @Inject
    public LivingBacking(@ConfigProperty(name = "televisit.demo", defaultValue = "false") boolean demo) {
        this.demo = demo;
    }

    /** Elsewhere there is nothing at this address. */
    @PostConstruct
    void requireDemo() {
        if (!demo) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
    }

    /** The page asks at its beginning, so that nothing of it is sent before it is refused. */
    public void touch() {
        // requireDemo() has run by now
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
