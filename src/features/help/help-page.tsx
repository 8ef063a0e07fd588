import { Link } from '@tanstack/react-router';
import { helpText } from '../../text/help-text.ts';
import classes from './help-page.module.css';

/** A page from a disk is the one file already. */
const isFromDisk = (): boolean => window.location.protocol === 'file:';

/** What the program is for, where things are, and the keys. */
export const HelpPage = () => (
  <article className={classes.page}>
    <h1>{helpText.title}</h1>
    <div className={classes.sections}>
      {helpText.sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <p className={classes.links}>
        <Link to="/rules">{helpText.rules}</Link>
        <Link to="/forms">{helpText.forms}</Link>
        {!isFromDisk() && (
          <a href="./jichi.html" download={helpText.singleFileName}>
            {helpText.singleFile}
          </a>
        )}
      </p>
    </div>
    <section>
      <h2>{helpText.keysTitle}</h2>
      {helpText.places.map(({ place, keys }) => (
        <table key={place} className={classes.keys}>
          <caption>{place}</caption>
          <thead>
            <tr>
              <th scope="col">{helpText.key}</th>
              <th scope="col">{helpText.does}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  </article>
);
