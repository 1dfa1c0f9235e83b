package org.televisit.browser;

import java.lang.reflect.AnnotatedElement;

/** What stands before those who sit at browsers in a test. */
enum Equipment {
    /** No camera and no call: {@link WithoutMedia}. */
    PAGES_ALONE,
    /** A poor webcam: 360 lines, 10 pictures a second. A call with two of them takes a whole core of a server. */
    MODEST_CAMERA,
    /** All that the page asks for: {@link GoodCamera}. */
    GOOD_CAMERA;

    /** What the test's class or the test itself says; a modest camera where neither says anything. */
    static Equipment of(AnnotatedElement testClass, AnnotatedElement test) {
        if (testClass.isAnnotationPresent(WithoutMedia.class)) {
            return PAGES_ALONE;
        }
        return testClass.isAnnotationPresent(GoodCamera.class) || test.isAnnotationPresent(GoodCamera.class)
                ? GOOD_CAMERA
                : MODEST_CAMERA;
    }
}
