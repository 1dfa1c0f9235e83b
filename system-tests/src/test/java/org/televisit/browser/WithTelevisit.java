package org.televisit.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.televisit.product.Clinic;
import org.televisit.product.Faulty;
import org.televisit.product.Product;

/**
 * Hands tests a {@link Clinic} and a {@link WaitingArea}. The product runs once for all tests of a run and stops after
 * the last, or once for the tests of a class that breaks it ({@link WithFaults}); what a test opened in browsers is
 * closed after it, and photographed before if it failed.
 */
public final class WithTelevisit
        implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(WithTelevisit.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        product(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Clinic.class || type == WaitingArea.class || type == Faulty.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Faulty.class) {
            return faulty(context);
        }
        return type == Clinic.class ? new Clinic(product(context)) : area(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            area(context)
                    .leaveEvidence(Evidence.folderOf(
                            context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName()));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        area(context).close();
    }

    private static WaitingArea area(ExtensionContext context) {
        return context.getStore(OURS)
                .getOrComputeIfAbsent(
                        WaitingArea.class,
                        key -> new WaitingArea(product(context), browsers(context), equipment(context)),
                        WaitingArea.class);
    }

    private static Equipment equipment(ExtensionContext context) {
        return Equipment.of(context.getRequiredTestClass(), context.getRequiredTestMethod());
    }

    private static Product product(ExtensionContext context) {
        if (context.getRequiredTestClass().isAnnotationPresent(WithFaults.class)) {
            return faulty(context).product();
        }
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Product.class, key -> Product.start(), Product.class);
    }

    /** Stops after the last test of its class. */
    private static Faulty faulty(ExtensionContext context) {
        ExtensionContext ofClass =
                context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
        return ofClass.getStore(OURS).getOrComputeIfAbsent(Faulty.class, key -> Product.startFaulty(), Faulty.class);
    }

    /** Browsers are driven from one thread alone, so each has its own. */
    private static Browsers browsers(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Thread.currentThread(), key -> new Browsers(), Browsers.class);
    }
}
